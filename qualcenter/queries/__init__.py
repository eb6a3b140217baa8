"""Reads: frozen rows that may cross into the window, and the SQL behind them."""
