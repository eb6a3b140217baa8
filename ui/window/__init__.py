"""The frame around the pages: rail, top bar, status bar and what opens above them."""
