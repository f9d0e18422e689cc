"""Tutorials restated from real pages, marked by careful readers: what each tells, and what of it is true.

`texts/NAME.txt` or `.md` is a tutorial, `texts/NAME.gold.json` its marks at one release;
`sources.md` tells from where each was restated. Those of ../shared are used where they are.
"""
