package lab.kernel.jupyter;

import static lab.kernel.jupyter.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Comms: what a front end and a cell say to each other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class CommTest {
    private KernelProcess kernel;
    private Client client;

    @BeforeAll
    void start() throws IOException {
        kernel = KernelProcess.start();
        client = new Client(kernel);
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        kernel.close();
    }

    @Test
    void closesACommThatItDoesNotKnow() throws IOException {
        var known = client.request("comm_info_request", json()).reply().content();
        assertThat(known.getAsJsonObject("comms").size()).isZero();

        var open = json("comm_id", "c1", "target_name", "unheard-of", "data", json());
        var published = client.published(client.send(client.shell(), "comm_open", open));

        assertThat(published).extracting(Received::type).contains("comm_close");
        assertThat(published.get(1).text("comm_id")).isEqualTo("c1");
        for (var type : List.of("comm_msg", "comm_close")) {
            var id = client.send(client.shell(), type, json("comm_id", "c1", "data", json()));
            assertThat(client.published(id)).hasSize(2);
        }
    }

    private List<Received> overComm(String type, String id, String data) throws IOException {
        var content = json("comm_id", id, "target_name", "greeter");
        content.add("data", JsonParser.parseString(data));
        return client.published(client.send(client.shell(), type, content));
    }

    private List<String> openComms() throws IOException {
        var info =
                client.request(
                        client.control(), "comm_info_request", json("target_name", "greeter"));
        return List.copyOf(info.reply().content().getAsJsonObject("comms").keySet());
    }

    @Test
    void opensCommsWithTheTargetsOfACell() throws IOException {
        client.execute(
                """
                Comm greeter;
                Comm.target("greeter", comm -> {
                    greeter = comm;
                    comm.onMessage(json -> {
                        System.out.println("heard " + json);
                        if (json.contains("bad")) throw new IllegalStateException("no good");
                        comm.send("{\\"back\\": " + json + "}");
                    });
                    comm.onClose(json -> System.out.println("closed with " + json));
                    comm.send(comm.data());
                });
                """);

        var opened = overComm("comm_open", "g1", "{\"first\":1}");
        assertThat(opened)
                .extracting(Received::type)
                .containsExactly("status", "comm_msg", "status");
        assertThat(opened.get(1).content().get("data")).hasToString("{\"first\":1}");
        assertThat(openComms()).containsExactly("g1");

        var answered = overComm("comm_msg", "g1", "{\"n\":2}");
        assertThat(answered)
                .extracting(Received::type)
                .containsExactly("status", "stream", "comm_msg", "status");
        assertThat(answered.get(2).content().get("data")).hasToString("{\"back\":{\"n\":2}}");

        assertThat(overComm("comm_msg", "g1", "{\"bad\":3}").get(2).text("text"))
                .contains("IllegalStateException: no good");
        assertThat(client.execute("greeter.send(\"no JSON\");").printed("stderr"))
                .contains("JSON objects");
        assertThat(client.execute("greeter.send(\"{}\");").only("comm_msg").text("comm_id"))
                .isEqualTo("g1");

        assertThat(overComm("comm_close", "g1", "{}").get(1).text("text"))
                .contains("closed with {}");
        assertThat(openComms()).isEmpty();
        assertThat(client.execute("greeter.send(\"{}\");").reply().text("evalue"))
                .contains("closed");
    }

    @Test
    void closesItsCommsWithTheLabVmThatHeldThem() throws IOException {
        var opened = client.execute("Comm toPage = Comm.open(\"page\", \"{}\");");
        var id = opened.only("comm_open").text("comm_id");
        assertThat(opened.only("comm_open").text("target_name")).isEqualTo("page");

        var exit = client.execute("System.exit(0);");

        assertThat(exit.only("comm_close").text("comm_id")).isEqualTo(id);
        assertThat(openComms()).isEmpty();
    }

    @Test
    void stopsWhatACommRuns() throws IOException {
        client.execute(
                "Comm.target(\"greeter\", comm -> { System.out.println(\"on\"); while (true) {} });");
        var content = json("comm_id", "g2", "target_name", "greeter", "data", json());
        var id = client.send(client.shell(), "comm_open", content);
        client.awaitPublished(id, "stream");

        client.request(client.control(), "interrupt_request", json());

        assertThat(client.awaitPublished(id, "stream").text("text")).contains("stopped");
        client.awaitPublished(id, "status");
        client.execute("1");
    }
}
