package org.rapporteur.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may know whom below a root package; the reasons stand in {@code docs/architecture.md}. */
record DependencyRules(String root) {

    ArchRule modelKnowsOnlyJava() {
        return classes()
                .that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("model"));
    }

    ArchRule coreKnowsOnlyModelAndJava() {
        return classes()
                .that()
                .resideInAnyPackage(in("text"), in("extract"))
                .and()
                .doNotHaveSimpleName("OnnxEngine")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("model"), in("text"), in("extract"));
    }

    ArchRule storiesKnowOnlyModelAndJava() {
        return classes()
                .that()
                .resideInAPackage(in("story"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", in("model"), in("story"));
    }

    ArchRule inferenceRuntimeStaysBehindItsEngine() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".text.encoder.OnnxEngine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..");
    }

    ArchRule coreHasNoClockAndNoNetwork() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("text"), in("extract"), in("story"))
                .should()
                .callMethodWhere(call("that reads the clock", DependencyRules::readsClock))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net..");
    }

    ArchRule rowsStayInStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("store"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("store")).and(simpleNameEndingWith("Row")));
    }

    ArchRule resourcesReachTheStoreThroughServices() {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat(resideInAPackage(in("store")).and(simpleNameEndingWith("Repository")));
    }

    ArchRule ingestKnowsNoOtherService() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("ingest"), in("text"), in("extract"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("query"), in("summary"), in("local"));
    }

    ArchRule queryKnowsNoOtherService() {
        return noClasses()
                .that()
                .resideInAPackage(in("query"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("ingest"), in("text"), in("extract"), in("summary"), in("local"));
    }

    ArchRule summaryKnowsNoOtherService() {
        return noClasses()
                .that()
                .resideInAPackage(in("summary"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("ingest"), in("text"), in("extract"), in("query"), in("local"));
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /**
     * The command line ({@code local}) and the measurements ({@code bench}) own their threads and may wait; the outbox's
     * {@code Lane} is waited for once, at shutdown, on the main thread; {@code EventFunction} is called on a thread of
     * Lambda's that has nothing else to do.
     */
    ArchRule nothingBlocksTheEventLoop() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("local"), in("bench"))
                .and()
                .doNotHaveFullyQualifiedName(root + ".ingest.outbox.Lane")
                .and()
                .doNotHaveFullyQualifiedName(root + ".ingest.function.EventFunction")
                .should()
                .callMethodWhere(call("that waits for another thread", DependencyRules::waits));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private static DescribedPredicate<JavaMethodCall> call(
            String description, java.util.function.Predicate<MethodCallTarget> matches) {
        return describe(description, (JavaMethodCall call) -> matches.test(call.getTarget()));
    }

    private static boolean waits(MethodCallTarget target) {
        String name = target.getName();
        return is(target, "io.smallrye.mutiny.Uni") && name.equals("await")
                || is(target, "io.smallrye.mutiny.groups.MultiSubscribe")
                        && Set.of("asIterable", "asStream").contains(name)
                || is(target, "java.lang.Thread") && Set.of("sleep", "join").contains(name)
                || is(target, "java.util.concurrent.Future")
                        && Set.of("get", "join").contains(name)
                || is(target, "java.util.concurrent.CountDownLatch") && name.equals("await");
    }

    private static boolean readsClock(MethodCallTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now")
                || is(target, "java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
    }

    private static boolean is(MethodCallTarget target, String type) {
        return target.getOwner().isAssignableTo(type);
    }
}
