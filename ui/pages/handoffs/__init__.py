"""The Handoffs page: what sales was given, takes, touches, wins, or gives back."""
