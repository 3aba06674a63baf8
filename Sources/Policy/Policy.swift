// The Policy layer.
