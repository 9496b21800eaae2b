package lab.kernel.jupyter;

import com.google.gson.JsonObject;

/// A message from the kernel.
record Received(JsonObject header, JsonObject parent, JsonObject metadata, JsonObject content) {
    String type() {
        return header.get("msg_type").getAsString();
    }

    /// The id of the request that it belongs to, empty if none.
    String parentId() {
        return parent.has("msg_id") ? parent.get("msg_id").getAsString() : "";
    }

    String text(String key) {
        return content.get(key).getAsString();
    }

    /// The plain form of what it shows.
    String plain() {
        return content.getAsJsonObject("data").get("text/plain").getAsString();
    }

    boolean isStatus(String state) {
        return type().equals("status") && text("execution_state").equals(state);
    }
}
