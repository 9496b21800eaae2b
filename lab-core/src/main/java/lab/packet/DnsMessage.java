package lab.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// A DNS message: a header, questions and three lists of records (RFC 1035 §4.1).
///
/// Names that come again are written as pointers to where they stood first, as servers do.
public record DnsMessage(
        DnsHeader header,
        List<DnsQuestion> questions,
        List<DnsRecord> answers,
        List<DnsRecord> authorities,
        List<DnsRecord> additionals)
        implements Part {
    /// The port that servers listen on.
    public static final int PORT = 53;

    /// The port of multicast DNS (RFC 6762 §3).
    public static final int MULTICAST_PORT = 5353;

    public DnsMessage {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        authorities = List.copyOf(authorities);
        additionals = List.copyOf(additionals);
    }

    /// Asks for records of a type, such as {@link DnsRecord#A}.
    public static DnsMessage query(int id, String name, int type) {
        var question = new DnsQuestion(DnsName.of(name), type, DnsRecord.INTERNET);
        return new DnsMessage(
                DnsHeader.query(id).withCounts(1, 0, 0, 0),
                List.of(question),
                List.of(),
                List.of(),
                List.of());
    }

    /// The answer to this query.
    public DnsMessage answer(DnsRecord... records) {
        return new DnsMessage(
                header.reply(0).withCounts(questions.size(), records.length, 0, 0),
                questions,
                List.of(records),
                List.of(),
                List.of());
    }

    /// Reads one message from where {@code in} stands and leaves it behind the last record. Offsets
    /// in the message count from there, so pointers work wherever it lies.
    public static DnsMessage decode(ByteBuffer in) {
        return decodePartial(in).orThrow();
    }

    /// The same up to the first question or record that is broken; {@code in} is left there.
    ///
    /// @throws MalformedException if there is no whole header
    public static Partial<DnsMessage> decodePartial(ByteBuffer in) {
        return decodePartial(in, false);
    }

    /// The same of multicast DNS, where a class has 15 bits and the one before them says something
    /// else (RFC 6762 §18.12, §18.13).
    public static Partial<DnsMessage> decodeMulticast(ByteBuffer in) {
        return decodePartial(in, true);
    }

    private static Partial<DnsMessage> decodePartial(ByteBuffer in, boolean multicast) {
        var message = in.slice();
        var header = DnsHeader.decode(message);
        var entries = new Entries(message);
        var names = new DnsNames();
        Function<ByteBuffer, DnsQuestion> question =
                each -> DnsQuestion.decode(each, names, multicast);
        Function<ByteBuffer, DnsRecord> record = each -> DnsRecord.decode(each, names, multicast);
        var decoded =
                new DnsMessage(
                        header,
                        entries.list(header.questions(), question),
                        entries.list(header.answers(), record),
                        entries.list(header.authorities(), record),
                        entries.list(header.additionals(), record));
        in.position(in.position() + message.position());
        return entries.in(decoded);
    }

    @Override
    public String name() {
        return "DNS";
    }

    @Override
    public int length() {
        return encoded().remaining();
    }

    @Override
    public void encode(ByteBuffer out) {
        out.put(encoded());
    }

    private ByteBuffer encoded() {
        int longest = DnsHeader.BYTES;
        for (DnsQuestion question : questions) longest += question.name().length() + 4;
        for (DnsRecord record : records()) longest += record.longest();
        var out = ByteBuffer.allocate(longest);
        var known = new HashMap<String, Integer>();
        header.encode(out);
        for (DnsQuestion question : questions) question.encode(out, known);
        for (DnsRecord record : records()) record.encode(out, known);
        return out.flip();
    }

    private List<DnsRecord> records() {
        var records = new ArrayList<>(answers);
        records.addAll(authorities);
        records.addAll(additionals);
        return records;
    }

    /// The header's, and one for each question and record.
    @Override
    public List<FieldValue> fields() {
        return fields(Octets.view(bytes()));
    }

    /// The same, in a message that may be compressed in another way.
    ///
    /// @param wire the message's bytes
    public List<FieldValue> fields(Octets wire) {
        var in = wire.buffer();
        var fields = new ArrayList<>(header.fields());
        in.position(DnsHeader.BYTES);
        var names = new DnsNames();
        Function<ByteBuffer, Object> record = each -> DnsRecord.decode(each, names, false);
        for (DnsQuestion question : questions) {
            Function<ByteBuffer, Object> decode = each -> DnsQuestion.decode(each, names, false);
            fields.add(field("Question", question.toString(), in, decode));
        }
        for (DnsRecord answer : answers) {
            fields.add(field("Answer", answer.toString(), in, record));
        }
        for (DnsRecord authority : authorities) {
            fields.add(field("Authority", authority.toString(), in, record));
        }
        for (DnsRecord additional : additionals) {
            fields.add(field("Additional", additional.toString(), in, record));
        }
        return fields;
    }

    private static FieldValue field(
            String name, String text, ByteBuffer in, Function<ByteBuffer, Object> decode) {
        int start = in.position();
        var _ = decode.apply(in);
        return new FieldValue(new Field(name, start * 8, (in.position() - start) * 8), text);
    }
}
