package lab.kernel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What became of a set of tests, from the JUnit XML files that Surefire and pytest both write.
///
/// @param skipped a line for each test that was skipped: its name and the reason
record TestReport(String name, int ran, int failed, double seconds, List<String> skipped) {
    TestReport {
        skipped = List.copyOf(skipped);
    }

    /// Reads every XML file of the folder; where there is none, nothing ran.
    static TestReport read(String name, Path folder) throws IOException {
        int ran = 0;
        int failed = 0;
        double seconds = 0;
        var skipped = new ArrayList<String>();
        for (Path file : reports(folder)) {
            NodeList cases = cases(file);
            for (int i = 0; i < cases.getLength(); i++) {
                var test = (Element) cases.item(i);
                seconds += seconds(test);
                NodeList skips = test.getElementsByTagName("skipped");
                if (skips.getLength() > 0) {
                    String reason = ((Element) skips.item(0)).getAttribute("message");
                    skipped.add(test.getAttribute("name") + ": " + reason.strip());
                    continue;
                }
                ran++;
                if (has(test, "failure") || has(test, "error")) {
                    failed++;
                }
            }
        }
        return new TestReport(name, ran, failed, seconds, skipped);
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }

    private static NodeList cases(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException notXml) {
            throw Problem.failed("The test report " + file + " is not XML: " + notXml.getMessage());
        }
    }

    private static double seconds(Element test) {
        String time = test.getAttribute("time");
        return time.isEmpty() ? 0 : Double.parseDouble(time);
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }
}
