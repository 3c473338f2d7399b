using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmvInsights.Benchmarks.Figures;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Benchmarks.Mask;

if (args is ["import", ..]) return await ImportBenchmark.RunAsync(args[1..]);
if (args is ["figures", ..]) return await FigureBenchmark.RunAsync(args[1..]);
if (args is ["mask", ..]) return await MaskBenchmark.RunAsync(args[1..]);
if (args is [ImportMemory.Command, var file]) return await ImportMemory.RunAsync(file);

// in process: the usual toolchain's generated project does not find ours, whose assembly is named otherwise than its file
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
