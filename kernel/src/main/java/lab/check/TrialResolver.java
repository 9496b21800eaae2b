package lab.check;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands a check its trial and the trial's learner. Whoever runs the check has put the trial into
/// the launcher session's store, under its class, in the namespace of its class.
final class TrialResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Trial.class || type.isAnnotationPresent(Exercise.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Trial trial =
                context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Trial.class))
                        .get(Trial.class, Trial.class);
        if (trial == null) {
            throw new ParameterResolutionException(
                    "no trial: checks are run by the verifier, not on their own");
        }
        return parameter.getParameter().getType() == Trial.class ? trial : trial.learner();
    }
}
