// Required by Playwright's driver: names that end in « .localhost » are this machine, whatever its resolver knows.
const { promises } = require("node:dns");
const { lookup } = promises;
promises.lookup = (name, options) => lookup(name.endsWith(".localhost") ? "localhost" : name, options);
