package lab.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import lab.filter.Filter;
import lab.filter.FilterException;

/// Any text is a filter, or a {@link FilterException} says where it is none.
class FilterFuzz {
    @FuzzTest(maxDuration = "1m")
    void filter(FuzzedDataProvider data) {
        try {
            Filter.of(data.consumeRemainingAsString());
        } catch (FilterException noFilter) {
            if (String.valueOf(noFilter.getMessage()).isBlank()) throw new AssertionError(noFilter);
        }
    }
}
