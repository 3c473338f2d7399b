update smv.activity_block set comment = array_replace(comment, @text, @Mark) where @text = any(comment);
update smv.budget_fact set comment = @Mark where comment = @text;
update smv.milestone_fact set comment = @Mark where comment = @text;
