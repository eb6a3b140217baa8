"""The people of the center: who they are, who is on shift now, and what may be changed of them."""
