// A store that never gets ready.
process.exit(1);
