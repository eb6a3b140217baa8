"""Who sits at this desk."""
