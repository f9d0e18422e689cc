"""The screens of Mon Compte Formation."""
