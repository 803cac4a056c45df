"""The pure core: no await, no files, no clock, no environment, no logging."""
