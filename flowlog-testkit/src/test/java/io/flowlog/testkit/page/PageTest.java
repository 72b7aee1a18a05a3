package io.flowlog.testkit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flowlog.testkit.Defect;
import io.flowlog.testkit.FlowLogs;
import io.flowlog.testkit.QueryFault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about this module tells what there is. */
class PageTest {
    private static final Path PAGE = Path.of("..", "docs", "testkit.md");

    @Test
    void itsProgramIsTheTestBesideThis() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```java\nimport") + "```java\n".length();
        String program = page.substring(from, page.indexOf("```", from));
        String source = Files.readString(
                Path.of("src", "test", "java", "io", "flowlog", "testkit", "page", "TalkersTest.java"));
        assertEquals(source.substring(source.indexOf("import")), program);
    }

    @Test
    void itNamesEveryEntranceDefectAndFault() throws IOException {
        String page = Files.readString(PAGE);
        for (Method method : FlowLogs.class.getDeclaredMethods()) {
            boolean isPublic = Modifier.isPublic(method.getModifiers());
            assertTrue(!isPublic || page.contains(method.getName() + "("), method::getName);
        }
        for (Defect defect : Defect.values()) {
            assertTrue(page.contains("`" + defect + "`"), defect::name);
        }
        for (QueryFault fault : QueryFault.values()) {
            assertTrue(page.contains("`" + fault + "`"), fault::name);
        }
    }
}
