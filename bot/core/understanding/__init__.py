"""From a message to intents: words, spelling, features, learning, ranking, confidence."""
