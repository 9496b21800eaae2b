package lab.kernel.grade;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lab.check.Signature;
import lab.internal.vm.Values.Constant;
import lab.internal.vm.Values.Fields;
import lab.internal.vm.Values.Items;
import lab.view.Language;
import org.jspecify.annotations.Nullable;

/// What came out of the lab VM as the types of an exercise. Only what an interface names is made.
final class Answers {
    private Answers() {}

    /// @throws IllegalArgumentException where {@code value} is no {@code type}, in words
    static @Nullable Object as(Type type, @Nullable Object value) {
        if (value == null) {
            if (type instanceof Class<?> plain && plain.isPrimitive() && plain != void.class)
                throw new IllegalArgumentException(
                        Language.say("It is no %s but null.", "%s 값이어야 하는데 null입니다.", plain));
            return null;
        }
        return switch (type) {
            case Class<?> plain -> plain(plain, value);
            case ParameterizedType generic -> generic(generic, value);
            case WildcardType wild -> as(wild.getUpperBounds()[0], value);
            default -> value;
        };
    }

    private static @Nullable Object plain(Class<?> type, Object value) {
        return switch (value) {
            case Items items when type.isArray() -> array(type.getComponentType(), items.items());
            case Fields fields when type.isRecord() -> record(type, fields);
            case Fields fields when type.isSealed() -> record(permitted(type, fields), fields);
            case Constant constant when type.isEnum() -> constant(type, constant);
            case Items items when !items.set() && type.isAssignableFrom(List.class) ->
                    items.items();
            case Items items when type.isAssignableFrom(Set.class) ->
                    new LinkedHashSet<>(items.items());
            default -> {
                if (MethodType.methodType(type).wrap().returnType().isInstance(value)) yield value;
                throw new IllegalArgumentException(
                        Language.say(
                                "It is no %s but %s.",
                                "%s 값이어야 하는데 %s입니다.", type.getSimpleName(), nameOf(value)));
            }
        };
    }

    private static String nameOf(Object value) {
        return switch (value) {
            case Fields fields -> Language.say("a %s", "%s", fields.type());
            case Constant constant -> constant.type() + "." + constant.name();
            case Items items ->
                    items.set() ? Language.say("a set", "집합") : Language.say("a list", "리스트");
            default -> Language.say("a %s", "%s", value.getClass().getSimpleName());
        };
    }

    private static Object array(Class<?> component, List<@Nullable Object> items) {
        var array = Array.newInstance(component, items.size());
        for (int i = 0; i < items.size(); i++) Array.set(array, i, as(component, items.get(i)));
        return array;
    }

    private static Object record(Class<?> type, Fields fields) {
        RecordComponent[] components = type.getRecordComponents();
        var values =
                Arrays.stream(components)
                        .map(component -> {
                            if (!fields.components().containsKey(component.getName()))
                                throw new IllegalArgumentException(
                                        Language.say(
                                                "Your %s has no component %s. Declare it like this: %s",
                                                "%s에 %s이(가) 없습니다. 다음과 같이 선언하십시오: %s",
                                                fields.type(),
                                                component.getName(),
                                                Signature.ofRecord(type)));
                            return component(type, component, fields);
                        })
                        .toArray();
        try {
            Constructor<?> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "no " + type.getSimpleName() + " of these values", e);
        }
    }

    private static @Nullable Object component(
            Class<?> type, RecordComponent component, Fields fields) {
        var name = component.getName();
        try {
            return as(component.getGenericType(), fields.components().get(name));
        } catch (DeclaredOtherwiseException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new DeclaredOtherwiseException(
                    Language.say(
                            "Component %s of your %s: %s It is declared like this: %s",
                            "%2$s의 %1$s: %3$s 선언은 다음과 같습니다: %4$s",
                            name,
                            fields.type(),
                            String.valueOf(e.getMessage()),
                            Signature.ofRecord(type)));
        }
    }

    /// Says already how a record is declared.
    private static final class DeclaredOtherwiseException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        DeclaredOtherwiseException(String message) {
            super(message);
        }
    }

    private static Class<?> permitted(Class<?> type, Fields fields) {
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(each -> each.isRecord() && each.getSimpleName().equals(fields.type()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                Language.say(
                                        "A %s is no %s.",
                                        "%s은(는) %s이(가) 아닙니다.",
                                        fields.type(),
                                        type.getSimpleName())));
    }

    private static Object constant(Class<?> type, Constant constant) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(constant.name()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                Language.say(
                                        "%s is no %s of this exercise.",
                                        "%s은(는) 이 연습 문제의 %s에 없는 이름입니다.",
                                        constant.name(),
                                        type.getSimpleName())));
    }

    private static @Nullable Object generic(ParameterizedType type, Object value) {
        var arguments = type.getActualTypeArguments();
        var raw = (Class<?>) type.getRawType();
        return switch (value) {
            case Items items when raw.isAssignableFrom(items.set() ? Set.class : List.class) -> {
                var all = new ArrayList<@Nullable Object>();
                for (var each : items.items()) {
                    if (each == null)
                        throw new IllegalArgumentException(
                                Language.say("There is a null in it.", "그 안에 null이 있습니다."));
                    all.add(as(arguments[0], each));
                }
                yield items.set() ? new LinkedHashSet<>(all) : all;
            }
            case Optional<?> optional when raw == Optional.class ->
                    optional.map(each -> as(arguments[0], each));
            case Map<?, ?> map when raw.isAssignableFrom(Map.class) -> {
                var all = new LinkedHashMap<@Nullable Object, @Nullable Object>();
                map.forEach((key, each) -> all.put(as(arguments[0], key), as(arguments[1], each)));
                yield all;
            }
            default -> plain(raw, value);
        };
    }
}
