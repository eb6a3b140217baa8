"""The board: pools and people with their leads by deadline, and moving them."""
