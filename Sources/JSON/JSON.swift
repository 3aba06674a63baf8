// The JSON layer.
