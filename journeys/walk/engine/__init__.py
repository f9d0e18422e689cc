"""Where walks are made: in processes of this machine, on a cluster, in browsers that run elsewhere."""
