"""The invented article that the files under `files/` hold, each in its format."""

OUTLET = "صوت الميناء"  # Port Voice
BYLINE = "سلمى الحاج"
DATE_LINE = "صوت الميناء – المرسى – 7 سبتمبر 2023"  # Port Voice, the harbour, 7 September 2023
TITLE = "اتفاق على فتح الطريق إلى المرسى بعد وساطة الوجهاء"  # agreement to open the road to the harbour
PARAGRAPHS = (
    # the port's director said the road would open on Thursday morning, after three weeks of clashes
    "قال مدير المرفأ سامر الخطيب إن الطريق بين البلدة والرصيف سيفتح صباح الخميس أمام الأهالي والشاحنات، بعد إغلاق دام"
    " ثلاثة أسابيع بسبب الاشتباكات التي شهدتها الضاحية الشرقية.",
    # a source in the local council, citing the mediators: 40 held by both sides go free, the fighters left the checkpoint
    "وأضاف مصدر في المجلس المحلي، نقلا عن لجنة الوساطة، أن 40 محتجزا من الطرفين سيفرج عنهم خلال يومين، وأن المسلحين"
    " انسحبوا من الحاجز القريب من الجسر القديم إلى أطراف الوادي.",
    # the spokesman of the factions denied that the agreement covers heavy weapons
    "ونفى المتحدث باسم الفصائل أن يكون الاتفاق قد شمل تسليم الأسلحة الثقيلة، مؤكدا أن ذلك لم يطرح في اللقاء الأخير.",
)
BODY = "\n".join(PARAGRAPHS)
TEXT = f"{DATE_LINE}\n{TITLE}\n{BODY}\n"
HARD = (  # what trips over the two directions of a line: numbers, brackets, Latin words, vowel signs, «لا»
    "وقال المتحدث باسم القوات (الجيش الوطني) لوكالة Reuters إن 12 جنديا و3 ضباط قتلوا في 7/9/2023، فيما أصيب نحو 45%، بحسب"
    ' "شبكة المرفأ".',
    "وأفاد «مرصد الوادي» بأن الغارة وقعت عند الساعة 10:30 صباحا [بالتوقيت المحلي] في حي الميدان، مشيرا إلى تدمير 2.5 كم من"
    " الطريق M5 الدولي.",
    "لا يزال 1,200 نازح بلا مأوى، ولا سيما في الأطراف: الشرقية – الجنوبية. والأهالي لا يعودون إلا إذا عادت الكهرباءُ والماءُ"
    " خلال 2024-2025.",
    "عدد القتلى: 7، والجرحى: 19. المصدر: https://port.example/news/123 (تمت الزيارة في 3 أيار/مايو).",
)
