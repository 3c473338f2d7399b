using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmvInsights.Benchmarks.Charts;
using SmvInsights.Benchmarks.Figures;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Benchmarks.Mask;
using SmvInsights.Benchmarks.Pages;
using SmvInsights.Benchmarks.Typesetting;

if (args is ["import", ..]) return await ImportBenchmark.RunAsync(args[1..]);
if (args is ["figures", ..]) return await FigureBenchmark.RunAsync(args[1..]);
if (args is ["mask", ..]) return await MaskBenchmark.RunAsync(args[1..]);
if (args is ["charts", ..]) return await ChartsBenchmark.RunAsync(args[1..]);
if (args is ["typeset", ..]) return await TypesettingBenchmark.RunAsync(args[1..]);
if (args is ["pages", ..]) return await PagesBenchmark.RunAsync(args[1..]);
if (args is [MemoryServer.Command, var bytes, ..]) return await MemoryServer.RunAsync(bytes, args[2..]);
if (args is [ImportMemory.Command, var file]) return await ImportMemory.RunAsync(file);

// in process: the usual toolchain's generated project does not find ours, whose assembly is named otherwise than its file
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
