"""The Duplicates page: likely pairs, side by side, merged, split or told apart."""
