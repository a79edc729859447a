"""The screens of Waymark, one script each; what they share is in parts."""
