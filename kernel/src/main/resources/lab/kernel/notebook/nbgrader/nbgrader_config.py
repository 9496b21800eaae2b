# nbgrader 0.9 for the notebooks of TCP/IP Lab. `./lab notebooks --nbgrader` wrote this file and
# leaves it alone from then on.
c = get_config()

c.CourseDirectory.course_id = "tcpip-lab"

# nbgrader's own stub for Java is a comment, and a method without a return does not compile.
c.ClearSolutions.code_stub = {
    "java": "// Your code goes here, in place of the next line.\n"
    'throw new UnsupportedOperationException("not done yet");'
}

# A check gives each call two seconds, and an exercise has several.
c.Execute.timeout = 120

# Autotests of Java, which autotests.yml beside this file describes.
c.InstantiateTests.comment_strs = {"tcpip-lab": "//", "python3": "#"}
c.InstantiateTests.sanitizers = {
    "tcpip-lab": lambda text: text.strip("\n").strip('"'),
    "python3": lambda text: text.strip('"').strip("'"),
}
