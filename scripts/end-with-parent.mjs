// Loaded before a program: ends it gracefully when the process that started it is gone, so that nothing of a killed
// shop stays behind.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
