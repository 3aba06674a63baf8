// The AWS layer.
