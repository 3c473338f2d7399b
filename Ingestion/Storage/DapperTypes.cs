using System.Data;
using System.Runtime.CompilerServices;
using Dapper;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Storage;

/// <summary>Teaches Dapper the types of dates and moments used here, once, when the assembly loads.</summary>
internal static class DapperTypes
{
#pragma warning disable CA2255 // every room above this one reads through Dapper, tests included; there is no later common start
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new MonthHandler());
        SqlMapper.AddTypeHandler(new MomentHandler());
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value;
        }

        public override DateOnly Parse(object value) => value is DateTime moment ? DateOnly.FromDateTime(moment) : (DateOnly)value;
    }

    private sealed class MonthHandler : SqlMapper.TypeHandler<Month>
    {
        public override void SetValue(IDbDataParameter parameter, Month value)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value.FirstDay;
        }

        public override Month Parse(object value) => Month.Of(value is DateTime moment ? DateOnly.FromDateTime(moment) : (DateOnly)value);
    }

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.DateTimeOffset;
            parameter.Value = value.ToUniversalTime();
        }

        public override DateTimeOffset Parse(object value) => value is DateTime moment
            ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
            : (DateTimeOffset)value;
    }
}
