package lab.kernel.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders the Markdown of one page: every heading gets an id that no other has, and a place in the
/// table of contents.
final class MarkdownPage {
    record Entry(int level, String id, String text) {}

    private static final List<TablesExtension> EXTENSIONS =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final List<Entry> headings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /// The last of the cells before.
    private String heading = "";

    List<Entry> headings() {
        return List.copyOf(headings);
    }

    String html(String markdown) {
        Node document = PARSER.parse(markdown);
        Map<Node, Entry> entries = entries(document);
        HtmlRenderer renderer =
                HtmlRenderer.builder()
                        .extensions(EXTENSIONS)
                        .nodeRendererFactory(JavaFences::new)
                        .attributeProviderFactory(_ ->
                                (node, _, attributes) -> {
                                    Entry entry = entries.get(node);
                                    if (entry != null) attributes.put("id", entry.id);
                                })
                        .build();
        String html = Captions.add(Sanitizer.markdown(renderer.render(document)), heading);
        if (!headings.isEmpty()) heading = headings.getLast().text();
        return html;
    }

    private Map<Node, Entry> entries(Node document) {
        var entries = new HashMap<Node, Entry>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        String text = text(heading);
                        var entry = new Entry(heading.getLevel(), newId(text), text);
                        entries.put(heading, entry);
                        headings.add(entry);
                    }
                });
        return entries;
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak part) {
                        text.append(' ');
                    }
                });
        return text.toString();
    }

    private String newId(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String id = slug;
        for (int n = 2; !ids.add(id); n++) id = slug + "-" + n;
        return "h-" + id;
    }

    /// Colours the fences that say `java`; others are left to the default renderer.
    private record JavaFences(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            var fence = (FencedCodeBlock) node;
            boolean java = "java".equals(fence.getInfo());
            var html = context.getWriter();
            html.line();
            html.raw("<pre><code>");
            if (java) html.raw(JavaHighlighter.html(fence.getLiteral()));
            else html.text(fence.getLiteral());
            html.raw("</code></pre>");
            html.line();
        }
    }
}
