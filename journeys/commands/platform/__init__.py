"""The commands of the mock platform: served for people, and its drifts."""
