"""The file of intents as text: read, checked, explained and edited, with a position for all."""
