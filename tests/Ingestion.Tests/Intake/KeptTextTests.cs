using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Tests.Intake;

public class KeptTextTests
{
    [Fact]
    public void A_text_that_is_kept_is_short_and_holds_no_personal_number()
    {
        KeptText.Of("  kom sent \r\n").ShouldNotBeNull().Text.ShouldBe("kom sent");
        KeptText.Of(" \r\n ").ShouldBeNull();
        KeptText.Of(string.Concat(Enumerable.Repeat("å\r\n", 150))).ShouldNotBeNull("a browser counts a line break as one character").Text.Length.ShouldBe(299);
        Should.Throw<ArgumentException>(() => KeptText.Of(new string('å', KeptText.Longest + 1))).Message.ShouldBe("Write at most 300 characters.");
        Should.Throw<ArgumentException>(() => KeptText.Of("fel person, 19121212-1212")).Message.ShouldNotContain("1212");
    }
}
