"""The pipeline every front door calls: read, classify, walk, judge, compare pictures."""
