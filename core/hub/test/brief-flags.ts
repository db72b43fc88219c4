/**
 * For a node of ours that lives for seconds. Prisma plans its questions in WebAssembly, which V8 compiles a second time, better,
 * once it is used a little: a process that ends soon has computed a third of its time for that and has nothing of it.
 */
export const briefFlags = ['--liftoff-only'];
