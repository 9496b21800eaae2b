package lab.kernel.notebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Exercises by the number that their chapter gives them: 3.2 is the second that chapter 3 checks.
///
/// @param ids by number
public record ExerciseNumbers(Map<String, String> ids) {
    private static final Pattern CHAPTER = Pattern.compile("0*(\\d+)-.*");
    private static final Pattern CHECK = Pattern.compile("(?m)^%check (\\S+)$");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)\\.0*(\\d+)");

    public ExerciseNumbers {
        ids = Map.copyOf(ids);
    }

    /// @param type a class of what the chapters came with
    public static ExerciseNumbers of(Class<?> type) {
        var ids = new HashMap<String, String>();
        ChapterSources.of(type)
                .forEach((file, text) -> {
                    var chapter = CHAPTER.matcher(file);
                    if (!chapter.matches()) return;
                    var check = CHECK.matcher(text);
                    for (int i = 1; check.find(); i++)
                        ids.put(chapter.group(1) + "." + i, check.group(1));
                });
        return new ExerciseNumbers(ids);
    }

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// @param number as 3.2, or 03.2 as files are counted
    public Optional<String> id(String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches()
                ? Optional.ofNullable(ids.get(parts.group(1) + "." + parts.group(2)))
                : Optional.empty();
    }
}
