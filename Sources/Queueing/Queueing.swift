/// # Queueing
///
/// Queues whose service time depends on how many requests are served together and on the longest output among them:
/// their exact or numeric solutions, event simulations of the same policies on the kernel, and both side by side.
/// The module reads no files and prints nothing; times are in one unit throughout (seconds, unless the caller
/// means another), rates in requests per that unit.
///
/// Start with ``QueueSetting`` (what is asked), ``QueueSetting/solve()`` (the formula's answer) and ``QueueStudy``
/// (formula and simulation side by side). The solvers themselves are one file per idea: ``SingleServerQueue``,
/// ``BulkQueue``, ``ServerPool``, ``SizeBasedOrder`` and their neighbours.
