"""What is known of the real services: a third witness, which page objects and mock are each held against.

`platform.csv` has one fact a line, separated by semicolons; a fact found on the real site is one line more:

- `mock`, `page`: where each side says it, « screen.control » of a release and « Class.attribute » of pages/;
  empty where that side does not say it.
- `aspect` and `value`: `control` « link "Revenir" [level=1] », as an ARIA snapshot writes it, by its name as
  seen; `accessible` the same by the name a browser computes, where that says more; `absent` no such control;
  `before` the key of what comes later on the same screen; `window` dialog or page; `title`, `text`; of an
  error code `message`, `status`, `offers` and `back`; `value` of a fact or a flag; `state` of a file; `steps`
  how many screens; `exists` that it does, the value telling what it is.
- `since`, `until`: the days from and until which it is known, the second not included; open when empty.
- `grade`: `seen` in a browser, `read` in published source or help, `told` by tutorials, `press`, `inferred`.
- `source`: where it was found.
"""
