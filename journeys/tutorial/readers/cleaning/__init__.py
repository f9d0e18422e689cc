"""What is taken off any text: characters nobody sees, wrappings of addresses, marks that are no words."""
