"""What people asked in vain: masked, grouped, counted."""
