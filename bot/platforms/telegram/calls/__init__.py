"""How calls reach the Bot API: again where that is right, over connections that are kept."""
