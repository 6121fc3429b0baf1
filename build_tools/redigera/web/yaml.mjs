// Where the YAML parser stands from here on disk. The editing place answers with its own copy (build_tools/redigera/page.py).
export * from "../../../node_modules/yaml/browser/index.js";
