"""Jupyter's own kernel tests against the kernelspec that ./lab up installed."""

import jupyter_kernel_test
import pytest
import zmq
from jupyter_client.manager import start_new_kernel


@pytest.mark.usefixtures("jupyter_path")
class TestKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "tcpip-lab"
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.print("hello, world");'
    code_stderr = 'System.err.print("to the other stream");'
    completion_samples = [{"text": "System.out.printl", "matches": {"println("}}]
    complete_code_samples = ["1 + 1", "int x = 7;", "int twice(int x) {\n    return 2 * x;\n}"]
    incomplete_code_samples = ["int twice(int x) {", 'String s = """\n', "for (int i = 0; i < 3; i++) {"]
    invalid_code_samples = ["int = 3;", "class { }"]
    code_page_something = "String?"
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "2 * 21", "result": "42"},
    ]
    code_display_data = [{"code": 'display(Bundle.html("bytes", "<b>bytes</b>"));', "mime": "text/html"}]
    code_history_pattern = "1 +*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "Screen.clear();"



@pytest.mark.usefixtures("jupyter_path")
def test_each_subscriber_is_welcomed_to_what_it_wants():
    manager, client = start_new_kernel(kernel_name="tcpip-lab", startup_timeout=120)
    context = zmq.Context()
    try:
        for topic in ["", "", "stream", "한글"]:
            subscriber = context.socket(zmq.SUB)
            subscriber.subscribe(topic)
            subscriber.connect(f"tcp://127.0.0.1:{manager.iopub_port}")
            assert subscriber.poll(30_000), f"nobody was welcomed to {topic!r}"
            frames = subscriber.recv_multipart()
            identities, signed = client.session.feed_identities(frames)
            welcome = client.session.deserialize(signed)
            assert identities == ([topic.encode()] if topic else [])
            assert welcome["msg_type"] == "iopub_welcome"
            assert welcome["content"] == {"subscription": topic}
            subscriber.close(linger=0)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        context.destroy(linger=0)
