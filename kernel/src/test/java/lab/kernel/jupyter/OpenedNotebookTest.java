package lab.kernel.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kernel that is started for a notebook, or started again in the middle of it.
@Timeout(120)
class OpenedNotebookTest {
    private static final String NOTEBOOK =
            """
            {"nbformat": 4, "nbformat_minor": 5, "cells": [],
             "metadata": {"tcpiplab": {"language": "%s"}}}
            """;

    @TempDir private Path folder;

    @Test
    void answersInTheNotebooksLanguageBeforeAnyCellHasChosenOne() throws IOException {
        var korean = Files.writeString(folder.resolve("ko.ipynb"), NOTEBOOK.formatted("ko"));
        assertThat(firstAnswer(korean)).containsPattern("[가-힣]");
    }

    @Test
    void answersInEnglishWhereTheNotebookIsOrCannotBeRead() throws IOException {
        var english = Files.writeString(folder.resolve("en.ipynb"), NOTEBOOK.formatted("en"));
        assertThat(firstAnswer(english)).doesNotContainPattern("[가-힣]");
        var broken = Files.writeString(folder.resolve("broken.ipynb"), "{");
        assertThat(firstAnswer(broken)).doesNotContainPattern("[가-힣]");
        assertThat(firstAnswer(folder.resolve("gone.ipynb"))).doesNotContainPattern("[가-힣]");
    }

    private static String firstAnswer(Path notebook) throws IOException {
        try (var kernel = KernelProcess.start(Map.of("JPY_SESSION_NAME", notebook.toString()));
                var client = new Client(kernel)) {
            var cell = client.execute("%language tlh");
            assertThat(cell.status()).isEqualTo("error");
            return cell.reply().text("evalue");
        }
    }
}
