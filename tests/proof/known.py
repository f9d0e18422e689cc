"""Drifts that are known to be told as something else, and why: the next to mend."""

KNOWN = {
    "channel:confirmation-by-sms": "the hands look for a notification by its name, and find an SMS",
    "channel:confirmation-by-mail": "the hands look for what comes on the phone, not in the mailbox",
}
