"""What is said: cards, buttons, menus, and the texts that a file may leave out."""
