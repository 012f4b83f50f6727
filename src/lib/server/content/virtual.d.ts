declare module 'virtual:course' {
	const course: import('../../domain/course/course.ts').Course;
	export default course;
}
