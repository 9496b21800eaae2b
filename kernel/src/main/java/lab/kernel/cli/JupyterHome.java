package lab.kernel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Where Jupyter keeps what it otherwise writes into the user's home: folders under the checkout.
record JupyterHome(Path folder) {
    static JupyterHome of(Checkout checkout) {
        return new JupyterHome(checkout.state());
    }

    Path config() {
        return folder.resolve("config");
    }

    Path share() {
        return folder.resolve("share/jupyter");
    }

    /// What to add to the environment of every Jupyter program.
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("JUPYTER_CONFIG_DIR", config().toString());
        environment.put("JUPYTER_DATA_DIR", folder.resolve("data").toString());
        environment.put("JUPYTER_PATH", share().toString());
        environment.put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
        environment.put("JUPYTERLAB_SETTINGS_DIR", config().resolve("lab/settings").toString());
        environment.put("JUPYTERLAB_WORKSPACES_DIR", config().resolve("lab/workspaces").toString());
        environment.put("IPYTHONDIR", folder.resolve("ipython").toString());
        return environment;
    }

    /// Writes the settings that a start without them would miss; the user's own choices stay.
    void write() throws IOException {
        copy("jupyter_server_config.py", config());
        copy("default_setting_overrides.json", config().resolve("labconfig"));
    }

    private void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            Files.copy(in, target.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
